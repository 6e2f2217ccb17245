const PATHS = {
  search: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM16 16l4.5 4.5",
  warning: "M12 4 2.8 20h18.4L12 4ZM12 10v4.5M12 17.4v.1",
  offline: "M4 4l16 16M8.5 8.6A9 9 0 0 0 4.6 11M12 7a11 11 0 0 1 8.4 4M8.5 14.5a5 5 0 0 1 6 0M12 18.6v.1",
  info: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 11v5.5M12 7.6v.1",
  arrow: "M5 12h14M13 6l6 6-6 6",
  link: "M10 14a4 4 0 0 0 6 0l3-3a4.2 4.2 0 0 0-6-6l-1.2 1.2M14 10a4 4 0 0 0-6 0l-3 3a4.2 4.2 0 0 0 6 6l1.2-1.2",
  print: "M7 9V4h10v5M7 17H4v-8h16v8h-3M7 14h10v6H7z",
} as const;

/** A sign beside its words, never without them. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg className="icon" width="18" height="18" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
