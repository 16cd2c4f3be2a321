const MARKS = [
  { x: 34, y: 226 },
  { x: 120, y: 190 },
  { x: 196, y: 138 },
  { x: 268, y: 92 },
  { x: 350, y: 46 },
] as const;

/** A picture for the first page: a way up a hill with five marks, one per level. It says nothing that the text does not. */
export function Way() {
  return (
    <svg className="way" viewBox="0 0 400 270" aria-hidden="true" focusable="false">
      <path className="way-hill far" d="M0 190C70 150 120 170 180 118S300 40 400 30V270H0Z" />
      <path className="way-hill near" d="M0 244C60 226 100 222 150 196S250 120 290 104 370 84 400 70V270H0Z" />
      <path className="way-path" d="M8 238C60 220 84 214 120 190S170 156 196 138 240 112 268 92 318 64 350 46" />
      {MARKS.map(({ x, y }, level) => (
        <g key={x} transform={`translate(${x} ${y})`}>
          <rect
            className={level === MARKS.length - 1 ? 'way-mark top' : 'way-mark'}
            x="-13"
            y="-13"
            width="26"
            height="26"
            rx="4"
            transform="rotate(45)"
          />
          <text className="way-level" y="5.5" textAnchor="middle">
            {level}
          </text>
        </g>
      ))}
    </svg>
  );
}
