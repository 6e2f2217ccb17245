import { type ReactNode, useState } from "react";

/** Words for those who do not see the screen, said once, now. */
export function useNow(): { say: (words: string) => void; spoken: ReactNode } {
  const [words, setWords] = useState({ text: "", count: 0 });
  return {
    say: (text) => setWords(({ count }) => ({ text, count: count + 1 })),
    spoken: (
      <output className="visually-hidden" aria-live="polite">
        <span key={words.count}>{words.text}</span>
      </output>
    ),
  };
}
