/** Line icons on a grid of 24, drawn for this app; each is decoration beside its word. */
const PATHS = {
  back: "M15 5l-7 7 7 7",
  bell: "M6 16V11a6 6 0 0 1 12 0v5l2 2H4zM10 21h4",
  branch: "M7 4v16M7 8a5 5 0 0 0 5 5h5M14 10l3 3-3 3",
  calendar: "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4",
  camera: "M4 8h4l2-3h4l2 3h4v11H4zM12 16.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z",
  check: "M5 12.5l4.5 4.5L19 7",
  checked: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 12.5l3 3 5-6",
  clip: "M8 13l6-6a3 3 0 0 1 4.5 4.5l-8 8a5 5 0 0 1-7-7l8-8",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3 2",
  close: "M6 6l12 12M18 6L6 18",
  cloud: "M7 18a4 4 0 0 1 0-8 5.5 5.5 0 0 1 10.5 1.5A3.5 3.5 0 0 1 17 18z",
  dashed: "M12 3a9 9 0 0 1 4 1M19 7a9 9 0 0 1 2 4M20 16a9 9 0 0 1-4 4M12 21a9 9 0 0 1-5-1.5M4 16a9 9 0 0 1-1-4M5 7a9 9 0 0 1 3-3",
  down: "M6 9l6 6 6-6",
  edit: "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
  error: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7.5v5.5M12 16.5v.01",
  excluded: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM5.6 5.6l12.8 12.8",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z",
  file: "M6 3h8l4 4v14H6zM14 3v4h4",
  grid: "M4 5h16v14H4zM4 10h16M10 10v9",
  home: "M5 4h14v16H5zM9 9h6M9 13h6M9 17h3",
  hourglass: "M7 3h10M7 21h10M8 3c0 5 8 6 8 9s-8 4-8 9M16 3c0 5-8 6-8 9s8 4 8 9",
  inbox: "M4 13l3-8h10l3 8v6H4zM4 13h5l1 3h4l1-3h5",
  list: "M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01",
  live: "M5 12a10 10 0 0 1 14 0M8 15a6 6 0 0 1 8 0M12 18.5v.01",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  next: "M9 5l7 7-7 7",
  offline: "M4 4l16 16M5 12a10 10 0 0 1 5-2.7M19 12a10 10 0 0 0-3-2M8 15a6 6 0 0 1 3-1.6M12 18.5v.01",
  overview: "M4 4h7v7H4zM14 4h6v4h-6zM14 11h6v9h-6zM4 14h7v6H4z",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21a8 8 0 0 1 16 0",
  plus: "M12 5v14M5 12h14",
  print: "M7 9V4h10v5M5 9h14v8h-3v3H8v-3H5z",
  refresh: "M19 8a8 8 0 1 0 1 6M20 4v5h-5",
  returned: "M9 6L4 11l5 5M4 11h10a6 6 0 0 1 6 6",
  saving: "M12 3a9 9 0 1 1-8 5",
  search: "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l5 5",
  sign: "M4 19h16M6 15l9-10 3 3-9 9-4 1z",
  upload: "M12 16V5M7 10l5-5 5 5M5 20h14",
  warning: "M12 4l9 16H3zM12 10v5M12 17.5v.01",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 18 }: { name: IconName; size?: 14 | 16 | 18 | 22 }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
