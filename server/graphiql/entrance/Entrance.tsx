import type { Place } from '../place.js';
import { texts } from '../texts.js';
import { AcceptInvitation } from './AcceptInvitation.js';
import { ForgottenPassword } from './ForgottenPassword.js';
import { ResetPassword } from './ResetPassword.js';
import { SignIn } from './SignIn.js';

interface EntranceProps {
  place: Place;
  go: (place: Place) => void;
  /** Opens the editor for who has just been signed in. */
  enter: () => Promise<void>;
  /** Nobody is signed in any more. */
  signedOut: () => void;
}

/** Where people come in: one form at a time, and the ways to the others. */
export function Entrance({ place, go, enter, signedOut }: EntranceProps) {
  const notice = 'notice' in place ? place.notice : undefined;

  function passwordChanged() {
    signedOut();
    go({ page: 'home', notice: texts.passwordReset.done });
  }

  return (
    <main className="entrance">
      <p className="brand">Counterpart</p>
      <div className="card">
        <p role="status">{notice}</p>
        {place.page === 'home' && <SignIn enter={enter} />}
        {place.page === 'forgotten-password' && <ForgottenPassword sent={() => go({ ...place, notice: texts.forgottenPassword.sent })} />}
        {place.page === 'invitation' && <AcceptInvitation token={place.token} enter={enter} />}
        {place.page === 'password-reset' && <ResetPassword token={place.token} changed={passwordChanged} />}
        <nav aria-label={texts.otherWays}>
          {place.page !== 'home' && (
            <button type="button" onClick={() => go({ page: 'home' })}>
              {texts.toSignIn}
            </button>
          )}
          {place.page !== 'forgotten-password' && (
            <button type="button" onClick={() => go({ page: 'forgotten-password' })}>
              {texts.forgottenPassword.link}
            </button>
          )}
        </nav>
      </div>
    </main>
  );
}
