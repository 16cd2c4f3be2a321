/** The sign of the program: a way with its mark. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false" className="mark">
      <rect x="1" y="1" width="30" height="30" rx="7" className="mark-ground" />
      <path d="M7 26c5-1 6-6 9-10s5-6 9-7" className="mark-way" />
      <rect x="12" y="12" width="8" height="8" rx="1.5" transform="rotate(45 16 16)" className="mark-blaze" />
    </svg>
  );
}
