import { startTestApp } from '../../support/app.js';
import { PASSWORD, aPerson, refreshCookie, signIn } from './support.js';

// A file of its own: passport keeps its strategies per process, so a second application would take over those of the first.
it('the refresh cookie is secure, with the prefix browsers enforce, when people come over https', async () => {
  const app = await startTestApp({ PUBLIC_URL: 'https://hemsehri.example.org' });
  const person = await aPerson(app, ['liaison']);
  const answer = await signIn(app, { email: person.email, password: PASSWORD }).expect(200);
  const { line, value } = refreshCookie(answer);
  expect(line).toMatch(
    /^__Secure-hs_refresh=[\w-]{43}; Path=\/api\/v1\/auth; Max-Age=\d+; HttpOnly; SameSite=Strict; Secure$/,
  );
  const refresh = (name: string) => app.anonymous.post('/api/v1/auth/refresh').set('cookie', `${name}=${value}`);
  await refresh('hs_refresh').expect(401);
  await refresh('__Secure-hs_refresh').expect(200);
  await app.close();
});
