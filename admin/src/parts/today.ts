/** The calendar day on this device, `YYYY-MM-DD`: what a date field starts from. The API decides what day it is in the city. */
export function today(now = new Date()): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
