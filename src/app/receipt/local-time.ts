/** 2022-10-08T09:30:00+08:00: the moment, and the clock that people saw. */
export function localTime(moment: Date): string {
  const offset = -moment.getTimezoneOffset();
  const shifted = new Date(moment.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const two = (number: number): string => String(number).padStart(2, '0');
  const minutes = Math.abs(offset);
  return `${shifted}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
