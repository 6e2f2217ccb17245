/** What a map shows of a unit; the list beside it is the control, the map follows and answers the pointer. */
export interface MapUnit {
  readonly code: string;
  /** As of the period shown. */
  readonly name: string;
  /** An API decimal; null where there is none yet. */
  readonly value: string | null;
  readonly rank?: number;
}

export interface MapProps {
  /** What the colours mean, such as "Tổng điểm". */
  readonly title: string;
  readonly units: readonly MapUnit[];
  readonly places?: number;
  /** Up to four codes with the frames of the picked series, in the order of their colours. */
  readonly picked?: readonly string[];
  /** The unit in focus in the list. */
  readonly active?: string | null;
  /** The pointer came to a unit, or left. */
  readonly onActive?: (code: string | null) => void;
  /** A unit was clicked. */
  readonly onOpen?: (code: string) => void;
}

const KIND = /^(?:phường|xã|thị trấn|đặc khu)\s+/iu;

/** "Phường Biên Hòa" is "Biên Hòa" where there is no room for more. */
export const shortName = (name: string): string => name.replace(KIND, "");
