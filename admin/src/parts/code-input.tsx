import type { ReactNode } from 'react';
import { SelectInput, useTranslate, type SelectInputProps } from 'react-admin';
import { en as codes } from '../i18n/en/codes';

/** Lists of codes that the API uses, by their name in the message files; a test compares them with the API's description. */
export type CodeList = keyof typeof codes;

export const valuesOf = (list: CodeList): string[] => Object.keys(codes[list]);

/** The word for a code in the reader's language; the code itself where it is newer than these pages. */
export function useCodeText(): (list: CodeList, value: string) => string {
  const translate = useTranslate();
  return (list, value) => translate(`codes.${list}.${value}`, { _: value });
}

/** A choice from a closed list of codes. */
export function CodeInput({
  list,
  values,
  ...props
}: { list: CodeList; values?: readonly string[] } & Omit<SelectInputProps, 'choices'>): ReactNode {
  const word = useCodeText();
  return (
    <SelectInput
      {...props}
      translateChoice={false}
      choices={(values ?? valuesOf(list)).map((id) => ({ id, name: word(list, id) }))}
    />
  );
}
