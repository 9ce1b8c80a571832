//! How long the stages of a run take.

use std::time::{Duration, Instant};

/// The time that each stage took, in order.
#[derive(Default)]
pub(super) struct Timings(Vec<(&'static str, Duration)>);

impl Timings {
    /// Runs a stage.
    pub(super) fn time<T>(&mut self, stage: &'static str, run: impl FnOnce() -> T) -> T {
        #[expect(clippy::disallowed_methods, reason = "the shell tells people how long a build took")]
        let start = Instant::now();
        let value = run();
        self.0.push((stage, start.elapsed()));
        value
    }

    pub(super) fn total(&self) -> Duration {
        self.0.iter().map(|(_, time)| *time).sum()
    }

    pub(super) fn print(&self) -> String {
        let lines =
            self.0.iter().map(|(stage, time)| format!("  {stage:<10} {:>9.1} ms\n", time.as_secs_f64() * 1000.0));
        lines.collect()
    }
}
