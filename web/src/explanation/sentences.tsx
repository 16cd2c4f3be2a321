/** The sentences of one explanation, with the code of its item before the first one. */
export function Sentences({ code, sentences }: { readonly code?: string; readonly sentences: readonly string[] }) {
  const [first = '', ...others] = sentences;
  return (
    <>
      <p>
        {code !== undefined && <span className="code">{code} </span>}
        {first}
      </p>
      {others.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}
