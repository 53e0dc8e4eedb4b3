import { registerDecorator, type ValidationArguments } from 'class-validator';
import { DateTime } from 'luxon';
import { isDay } from '../dates.js';

/** The far edge of "today" anywhere on earth: whether a day lies in the city's future is the service's check, with the city's clock. */
export const farthestToday = (): string => DateTime.utc().plus({ hours: 14 }).toISODate();

function day(name: string, rule: (value: unknown) => boolean, message: string): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: property as string,
      validator: {
        validate: rule,
        defaultMessage: (args?: ValidationArguments) => `${args?.property ?? 'date'} ${message}`,
      },
    });
}

/** A day of the calendar, `YYYY-MM-DD`. */
export const IsDay = (): PropertyDecorator => day('day', isDay, 'must be a day that exists, written YYYY-MM-DD');

/** A day that is not in the future anywhere on earth. */
export const IsPastDay = (): PropertyDecorator =>
  day(
    'past-day',
    (value) => isDay(value) && value <= farthestToday(),
    'must be a day that exists and is not in the future, written YYYY-MM-DD',
  );
