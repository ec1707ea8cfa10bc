import type { Civil } from './day.js';

/*
 * Days of the Gregorian calendar as running numbers, 0 on 1 March of the year 0. A year is counted from March, so that
 * the leap day is its last day and the lengths of the months before it never change.
 */

const DAYS_IN_400_YEARS = 146_097;

/** The running number of a day. */
export function serialFromCivil({ year, month, day }: Civil): number {
  const marchYear = month > 2 ? year : year - 1;
  const monthFromMarch = (month + 9) % 12;
  return (
    365 * marchYear +
    Math.floor(marchYear / 4) -
    Math.floor(marchYear / 100) +
    Math.floor(marchYear / 400) +
    daysBeforeMonth(monthFromMarch) +
    day -
    1
  );
}

/** The day that has this running number. */
export function civilFromSerial(serial: number): Civil {
  const era = Math.floor(serial / DAYS_IN_400_YEARS);
  const inEra = serial - era * DAYS_IN_400_YEARS;
  const yearInEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100));
  const monthFromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = era * 400 + yearInEra + (month <= 2 ? 1 : 0);
  return { year, month, day: inYear - daysBeforeMonth(monthFromMarch) + 1 };
}

/** How many days the month has (28–31). */
export function lastDayNumber(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** 31, 30, 31, 30, 31 days repeat from March on, which this line of integers reproduces. */
function daysBeforeMonth(monthFromMarch: number): number {
  return Math.floor((153 * monthFromMarch + 2) / 5);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
