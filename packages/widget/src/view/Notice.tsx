interface NoticeProps {
  language: string;
  dark: boolean;
  text: string;
  /** The words on the button that tries again, and what it does. */
  again?: [words: string, retry: () => void] | null;
}

/** What stands in the page where a survey cannot: it is closed, or could not be loaded. */
export function Notice({ language, dark, text, again }: NoticeProps) {
  return (
    <div class={dark ? "k dark" : "k"} lang={language}>
      <div class="card">
        <div class="body" role="status">
          <p>{text}</p>
          {again && (
            <button class="act" onClick={again[1]}>
              {again[0]}
            </button>
          )}
        </div>
      </div>
    </div>
  );
}
