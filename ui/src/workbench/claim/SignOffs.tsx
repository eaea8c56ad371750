import type { Claim, SignOff } from "../../lib/api";
import { cx } from "../../lib/cx";
import { Avatar } from "../../parts/Avatar";
import { Icon } from "../../parts/Icon";
import { Time } from "../../parts/Time";
import s from "./claim.module.css";

const short = (hash: string) => `${hash.slice(0, 4)}…${hash.slice(-4)}`;

/** Who signed this content off and when; sign-offs that are void stay visible, struck. */
export function SignOffs({ claim }: { claim: Claim }) {
  if (claim.signOffs.length === 0) return null;
  return (
    <section aria-label="Sign-off">
      <h3 className={s.heading}>Sign-off</h3>
      <ul className={s.signs}>
        {claim.signOffs.map((sign) => (
          <li key={`${sign.at} ${sign.by.id}`}>
            <Sign sign={sign} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sign({ sign }: { sign: SignOff }) {
  const isVoid = sign.voidedAt !== undefined;
  const line = (
    <>
      <Avatar person={sign.by} decorative /> {sign.by.name} approved <Time at={sign.at} />
      {sign.hash && (
        <>
          , <code title={sign.hash}>{short(sign.hash)}</code>
        </>
      )}
    </>
  );
  return (
    <>
      <p className={cx(s.sign, isVoid && s.isVoid)}>
        <Icon name={isVoid ? "st-void" : "st-approved"} size={14} />
        {isVoid ? <s>{line}</s> : <span>{line}</span>}
      </p>
      {sign.samePerson && <p className={s.signNote}>Approved by the person who checked it.</p>}
      {sign.voidedAt && (
        <p className={s.signNote}>
          Void since {sign.voidedBy ? `${sign.voidedBy.name} changed it` : "it was changed"} <Time at={sign.voidedAt} />
          {sign.voidReason && (
            <>
              : <span dir="auto">{sign.voidReason}</span>
            </>
          )}
        </p>
      )}
    </>
  );
}
