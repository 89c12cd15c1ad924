import { type FormEvent, useState } from 'react';
import { signIn } from './endpoint.js';
import { texts } from './texts.js';

/** Asks for e-mail and password, and for the code of the authenticator app once the account turns out to need it. */
export function SignIn({ signedIn }: { signedIn: () => void }) {
  const [needsCode, setNeedsCode] = useState(false);
  const [problem, setProblem] = useState('');
  const [waiting, setWaiting] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const value = (name: string) => (form.get(name) as string | null)?.trim() || undefined;
    setWaiting(true);
    const outcome = await signIn(value('email') ?? '', (form.get('password') as string) ?? '', value('code'));
    setWaiting(false);
    if (outcome === 'SIGNED_IN') return signedIn();
    if (outcome === 'CODE_REQUIRED') setNeedsCode(true);
    setProblem(texts.problems[outcome]);
  }

  return (
    <main className="sign-in">
      <form onSubmit={(event) => void submit(event)}>
        <h1>{texts.title}</h1>
        <p>{texts.purpose}</p>
        <label>
          {texts.email}
          <input name="email" type="email" dir="ltr" autoComplete="username" required autoFocus />
        </label>
        <label>
          {texts.password}
          <input name="password" type="password" dir="ltr" autoComplete="current-password" required />
        </label>
        {needsCode && (
          <label>
            {texts.code}
            <input name="code" inputMode="numeric" dir="ltr" autoComplete="one-time-code" required autoFocus />
          </label>
        )}
        <p role="alert">{problem}</p>
        <button type="submit" disabled={waiting}>
          {texts.signIn}
        </button>
      </form>
    </main>
  );
}
