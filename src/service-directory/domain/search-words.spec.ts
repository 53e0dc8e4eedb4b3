import { searchWords } from './search-words.js';

describe('search words', () => {
  it('asks for every word, the last as a beginning', () => {
    expect(searchWords('hukuki  danış')).toBe('hukuki & danış:*');
    expect(searchWords('مساحات آمنة')).toBe('مساحات & آمنة:*');
  });

  it('lets no operator through', () => {
    expect(searchWords(`a'b | !c & (d) <-> e:*\\`)).toBe('a & b & c & d & e:*');
    expect(searchWords(' !&|():*<> ')).toBeNull();
  });
});
