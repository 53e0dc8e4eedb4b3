import { resolve } from 'node:path';
import ar from './ar';
import en from './en';
import { pageSources, sourceOf, textsOf } from './testing/page-sources';
import { usedKeys } from './testing/used-keys';
import { visibleTexts } from './testing/visible-text';
import tr from './tr';

const sources = pageSources(resolve(__dirname, '..'));
const english = textsOf(en);
const keys = new Set(english.keys());
const others = { tr: textsOf(tr), ar: textsOf(ar) };
const languages = { en: english, ...others };

const SEPARATOR = '||||';
const FORMS = { en: 2, tr: 1, ar: 6 };
const isPlural = (key: string): boolean =>
  Object.values(languages).some((texts) => /%\{smart_count\}|\|\|\|\|/.test(texts.get(key) ?? ''));
const placeholders = (text: string): string[] => [...new Set(text.match(/%\{\w+\}/g))].sort();

/** Names that are the same in every language. */
const STANDARDS = /Open Referral|Services Advisor|GeoJSON|HSDS|SDMX/g;

describe('the words on the screens', () => {
  it('stand in the message files only', () => {
    expect(sources.length).toBeGreaterThan(50);
    // Problems that the API's client makes itself are shown by their code, as those of the server.
    const shown = sources.filter(({ fileName }) => !fileName.startsWith('api/'));
    expect(shown.flatMap((source) => visibleTexts(source, keys))).toEqual([]);
  });

  it('are found wherever somebody might plant them', () => {
    const planted = `
      const page = <Page title="One" help="frame.menu"><b aria-label={open ? 'Two' : text('x')}>Three {1}</b>
        {busy && 'Four'} {\`Five \${count}\`} <Step title={text('frame.menu')} confirm={'Six' + name} />;
        <i className="none" dir="ltr" component="span">– 7 ·</i></Page>;
      notify('Seven'); document.title = \`\${title} · Eight\`;
      const column = { label: 'Nine', source: 'none' };`;
    const found = visibleTexts(sourceOf('planted.tsx', planted), keys).map((each) =>
      each.replace(/^planted.tsx:\d+: /, ''),
    );
    expect(found.map((text) => /One|Two|Three|Four|Five|Six|Seven|Eight|Nine/.exec(text)?.[0] ?? text).sort()).toEqual(
      ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'].sort(),
    );
  });

  it.each(Object.entries(others))('are there in every language: %s', (_, texts) => {
    expect(new Set(texts.keys())).toEqual(keys);
  });

  it.each(Object.entries(languages))('are never empty: %s', (_, texts) => {
    const empty = [...texts].filter(
      ([key, text]) => key !== 'ra.boolean.null' && text.split(SEPARATOR).some((form) => !form.trim()),
    );
    expect(empty).toEqual([]);
  });

  it.each(Object.entries(others))('have the places for values that the English has: %s', (_, texts) => {
    const differ = [...english].filter(([key, text]) => {
      const [theirs, ours] = [placeholders(text), placeholders(texts.get(key) ?? '')];
      // react-admin's own texts name things of ours in some plural forms only.
      if (key.startsWith('ra.')) return !ours.every((name) => theirs.includes(name));
      return theirs.join() !== ours.join();
    });
    expect(differ.map(([key]) => key)).toEqual([]);
  });

  it.each(Object.entries(languages))('have the plural forms of the language: %s', (language, texts) => {
    const wrong = [...texts]
      .filter(([key]) => isPlural(key))
      .filter(([, text]) => text.split(SEPARATOR).length !== FORMS[language as keyof typeof FORMS]);
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(others))('are not left in English: %s', (_, texts) => {
    const left = [...english].filter(
      ([key, text]) => texts.get(key) === text && /\p{L}{3,} .*\p{L}{3,}/u.test(text.replace(STANDARDS, '')),
    );
    expect(left).toEqual([]);
  });

  it('are all used: a text that no screen shows is nobody’s to keep right', () => {
    const used = usedKeys(sources, keys);
    const unused = [...keys].filter((key) => !used.has(key) && !/^(ra|codes|problems)\./.test(key));
    expect(unused).toEqual([]);
  });
});
