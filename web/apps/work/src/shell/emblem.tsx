/** A ring over two waves: it stands where the official emblem goes. */
export function Emblem() {
  return (
    <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true" className="emblem">
      <circle cx="16" cy="16" r="13" />
      <path d="M9 15q3.5-3 7 0t7 0M9 20q3.5-3 7 0t7 0" />
    </svg>
  );
}
