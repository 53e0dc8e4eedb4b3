import type { ReactNode } from 'react';
import type { Api } from '../../api/client';
import { useText } from '../../i18n/text';
import { useCodeText } from '../../parts/code-input';
import { useResidentWords } from '../words';

/** The former value of a field in words; nothing where the history keeps none (contact data is not in it). */
export function useFormerValues({
  before,
}: Api['HistoryLine']): (field: Api['HistoryLine']['fields'][number]) => ReactNode {
  const text = useText();
  const word = useCodeText();
  const words = useResidentWords();
  const former = before as Partial<Api['ResidentView']> | null;
  const shown = (field: string): string | null => {
    switch (field) {
      case 'callName':
        return former?.callName ?? null;
      case 'names':
        return former?.names ? words.names(former.names) : null;
      case 'birthDate':
        return former?.birthDate ? words.birth(former.birthDate) : null;
      case 'sex':
        return former?.sex ? word('sex', former.sex) : null;
      case 'languages':
        return former?.languages ? words.languages(former.languages) : null;
      case 'districtCode':
        return words.district(former?.districtCode);
      case 'neighbourhood':
        return former?.neighbourhood ?? null;
      default:
        return null;
    }
  };
  return (field) => {
    if (!former || !(field in former)) return null;
    return text('residents.history.before', { value: shown(field) || text('residents.history.nothing') });
  };
}
