import { type ReactNode, useEffect } from "react";
import s from "./Door.module.css";

interface DoorProps {
  title: string;
  newsroom: string | undefined;
  children: ReactNode;
  /** A line below the card. */
  below?: ReactNode;
}

/** The frame of the pages before one is inside: the name, one card, one line. */
export function Door({ title, newsroom, children, below }: DoorProps) {
  useEffect(() => {
    document.title = `${title} · Linecheck`;
  }, [title]);
  return (
    <div className={s.door}>
      <main id="content">
        <div className={s.box}>
          <div className={s.wordmark}>
            <span>Linecheck</span>
            {newsroom && <p dir="auto">{newsroom}</p>}
          </div>
          {children}
          {below && <p className="t3">{below}</p>}
        </div>
      </main>
      <footer>
        <span>Runs on your own machine. No text leaves it.</span>
      </footer>
    </div>
  );
}
