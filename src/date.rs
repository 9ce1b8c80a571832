//! Days of the calendar.

/// A day of the calendar; shown as `2027-09-13`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// The year, four digits.
    pub year: u32,
    /// The month, from 1 to 12.
    pub month: u32,
    /// The day of the month, from 1.
    pub day: u32,
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Date {
    /// The day, in UTC, of a time in seconds since 1970-01-01, as `SOURCE_DATE_EPOCH` has it; nothing after the year 9999.
    pub(crate) fn from_seconds(seconds: u64) -> Option<Self> {
        let mut days = u32::try_from(seconds / 86_400).ok().filter(|days| *days < 2_932_897)?;
        let (mut year, mut month) = (1970, 1);
        while days >= days_in(year, month) {
            days -= days_in(year, month);
            (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        }
        Some(Self { year, month, day: days + 1 })
    }

    /// The day in Norway of a time in seconds since 1970-01-01: an hour after UTC, and two from the last Sunday of March to the last of
    /// October, each from 01:00 UTC (Directive 2000/84/EC).
    pub(crate) fn in_norway(seconds: u64) -> Option<Self> {
        let day = Self::from_seconds(seconds)?;
        let (days, hour) = (seconds / 86_400, seconds % 86_400 / 3_600);
        let left = u64::from(days_in(day.year, day.month) - day.day);
        // from Sunday, 0; 1970-01-01 was a Thursday
        let has_turned = match (days + 4) % 7 {
            0 => left < 7 && hour >= 1,
            weekday => 7 - weekday > left,
        };
        let is_summer = match day.month {
            3 => has_turned,
            10 => !has_turned,
            month => (4..=9).contains(&month),
        };
        Self::from_seconds(seconds + if is_summer { 7_200 } else { 3_600 })
    }

    /// Reads `2027-09-13` (ISO 8601); nothing if that is no day of the calendar.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month, day) = numbers(text)?;
        let days = if (1..=12).contains(&month) { days_in(year, month) } else { 0 };
        (1..=days).contains(&day).then_some(Self { year, month, day })
    }

    /// The same day so many months later; the last of its month, where that is shorter.
    pub(crate) fn after_months(self, months: u32) -> Self {
        let months = self.month - 1 + months;
        let (year, month) = (self.year + months / 12, months % 12 + 1);
        Self { year, month, day: self.day.min(days_in(year, month)) }
    }
}

/// What the calendar lacks of a text that is written as a day.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Missing {
    /// The month, and the day that is meant where day and month have changed places.
    Month(u32, Option<Date>),
    /// The day, in a month that has so many.
    Day { year: u32, month: u32, days: u32 },
}

impl Missing {
    /// What is missing of a text; nothing of a day that there is, and of what is not written as one.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let (year, month, day) = numbers(text).filter(|_| Date::parse(text).is_none())?;
        Some(match month {
            1..=12 => Self::Day { year, month, days: days_in(year, month) },
            _ => Self::Month(month, Date::parse(&format!("{year:04}-{day:02}-{month:02}"))),
        })
    }
}

/// Year, month and day of a text that is written as `2027-09-13`, be there such a day or not.
fn numbers(text: &str) -> Option<(u32, u32, u32)> {
    let mut parts = text.split('-');
    let mut number = |digits: usize| {
        let part = parts.next().filter(|part| part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()))?;
        part.parse::<u32>().ok()
    };
    let numbers = (number(4)?, number(2)?, number(2)?);
    parts.next().is_none().then_some(numbers)
}

/// The number of days of a month.
fn days_in(year: u32, month: u32) -> u32 {
    match month {
        2 => 28 + u32::from(year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, Missing};

    #[test]
    fn what_is_missing_of_a_day_is_known() {
        let day = |year, month, days| Some(Missing::Day { year, month, days });
        for (text, missing) in [
            ("2026-11-31", day(2026, 11, 30)),
            ("2027-02-29", day(2027, 2, 28)),
            ("2028-02-30", day(2028, 2, 29)),
            ("2027-01-00", day(2027, 1, 31)),
            ("2027-13-03", Some(Missing::Month(13, Date::parse("2027-03-13")))),
            ("2027-13-32", Some(Missing::Month(13, None))),
            ("2027-00-03", Some(Missing::Month(0, None))),
            ("2028-02-29", None),
            ("2027-2-30", None),
            ("2027-02-30-1", None),
            ("30.02.2027", None),
        ] {
            assert_eq!(Missing::of(text), missing, "{text}");
        }
    }

    #[test]
    fn months_later_it_is_the_same_day_or_the_last() {
        for (day, months, later) in [
            ("2026-11-27", 12, "2027-11-27"),
            ("2026-11-27", 1, "2026-12-27"),
            ("2026-11-27", 2, "2027-01-27"),
            ("2026-08-31", 6, "2027-02-28"),
            ("2024-02-29", 12, "2025-02-28"),
            ("2026-12-31", 0, "2026-12-31"),
        ] {
            assert_eq!(Date::parse(day).unwrap().after_months(months).to_string(), later, "{day} {months}");
        }
    }

    #[test]
    fn a_day_begins_when_it_does_in_norway() {
        for (seconds, day) in [
            (0, "1970-01-01"),
            (1_795_733_999, "2026-11-26"), // 22:59:59 UTC, in winter
            (1_795_734_000, "2026-11-27"),
            (1_782_856_799, "2026-06-30"), // 21:59:59 UTC, in summer
            (1_782_856_800, "2026-07-01"),
            (1_774_738_799, "2026-03-28"), // the night before the clock is put forward, on 29 March
            (1_774_738_800, "2026-03-29"),
            (1_774_821_600, "2026-03-30"), // the next, at 22:00 UTC
            (1_792_879_200, "2026-10-25"), // 24 October, 22:00 UTC: still summer
            (1_792_965_600, "2026-10-25"), // 25 October, 22:00 UTC: winter
            (1_792_969_200, "2026-10-26"),
        ] {
            assert_eq!(Date::in_norway(seconds).unwrap().to_string(), day, "{seconds}");
        }
    }
}
