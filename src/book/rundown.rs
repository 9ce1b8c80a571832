//! What the facilitator has before the course: the slides of each module with their minutes, what is to be done, and what may be passed
//! over where time is short.

use std::collections::BTreeMap;

use serde::Serialize;

use super::agenda::Day;
use super::model::{Book, PlacedSlide};
use super::phrase::Phrase;
use crate::edition::ModuleNumber;
use crate::markup::CalloutKind;

/// A module, slide by slide.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ModulePlan<'a> {
    /// Its title.
    pub(crate) title: &'a str,
    /// The minutes that it has in the course.
    pub(crate) minutes: Option<u32>,
    /// Those that its slides take, but for slides in reserve; nothing where none says any.
    pub(crate) planned: Option<u32>,
    /// Its slides, in order.
    pub(crate) slides: Vec<SlidePlan<'a>>,
    /// What is to be done in it, in order.
    pub(crate) tasks: Vec<Task<'a>>,
}

/// A slide, and how long it takes.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SlidePlan<'a> {
    /// Its number in the deck.
    pub(crate) number: usize,
    /// The plain words of its title.
    pub(crate) title: &'a str,
    /// Its minutes, where somebody says them.
    pub(crate) minutes: Option<u32>,
    /// Whether it may be passed over.
    pub(crate) optional: bool,
    /// Whether it is in reserve.
    pub(crate) reserve: bool,
    /// Where links to its section lead, on the first slide of that.
    pub(crate) label: Option<&'a str>,
}

/// Something to be done: an exercise, a question, a case, a traffic light, or something to be opened.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Task<'a> {
    /// The number of its slide.
    pub(crate) number: usize,
    /// The plain words of its title.
    pub(crate) title: &'a str,
    /// What it is called.
    pub(crate) kind: Phrase,
    /// How people work together.
    pub(crate) form: Option<Phrase>,
    /// Which part of a case it is.
    pub(crate) part: Option<u32>,
    /// Its minutes.
    pub(crate) minutes: Option<u32>,
    /// How many of them are in plenary.
    pub(crate) plenary: Option<u32>,
    /// The address of what is to be opened.
    pub(crate) address: Option<&'a str>,
}

/// What may be passed over on a day, or in modules that are on none.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct DayCuts<'a> {
    /// The day's number.
    pub(crate) day: Option<u32>,
    /// The minutes of all of it.
    pub(crate) minutes: Option<u32>,
    /// What it is, by module.
    pub(crate) modules: Vec<ModuleCuts<'a>>,
}

/// What may be passed over in a module.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ModuleCuts<'a> {
    /// The module's title.
    pub(crate) title: &'a str,
    /// The minutes of all of it.
    pub(crate) minutes: Option<u32>,
    /// The slides.
    pub(crate) slides: Vec<SlidePlan<'a>>,
}

/// The sum of the minutes that are said.
fn sum(minutes: impl Iterator<Item = Option<u32>>) -> Option<u32> {
    minutes.flatten().reduce(|one, other| one + other)
}

impl Book {
    /// The minutes of a slide; nothing where it takes none of the course's, or nobody says any.
    pub(crate) fn minutes_of(&self, placed: &PlacedSlide<'_>) -> Option<u32> {
        let is_shown = placed.section.is_some() && !placed.is_reserve();
        let minutes = placed.slide.time.minutes(placed.slide.layout, self.time_plan);
        minutes.filter(|minutes| is_shown && *minutes > 0)
    }

    /// The modules with their slides, in order.
    pub(crate) fn rundown(&self) -> Vec<ModulePlan<'_>> {
        let mut plans: Vec<ModulePlan<'_>> = self
            .chapters
            .iter()
            .map(|chapter| ModulePlan {
                title: &chapter.title,
                minutes: chapter.minutes,
                planned: None,
                slides: Vec::new(),
                tasks: Vec::new(),
            })
            .collect();
        for placed in self.slides().filter(|placed| placed.section.is_some()) {
            let Some(number) = self.number_of(&placed.chapter.slug) else { continue };
            let plan = &mut plans[number.index()];
            plan.tasks.extend(task(&placed));
            plan.slides.push(self.slide_plan(&placed));
        }
        for plan in &mut plans {
            plan.planned = sum(plan.slides.iter().map(|slide| slide.minutes));
        }
        plans
    }

    /// What may be passed over, by day and module.
    pub(crate) fn cuts(&self) -> Vec<DayCuts<'_>> {
        let mut days: BTreeMap<Option<u32>, DayCuts<'_>> = BTreeMap::new();
        for ((number, _), plan) in self.numbered_chapters().zip(self.rundown()) {
            let slides: Vec<SlidePlan<'_>> =
                plan.slides.into_iter().filter(|slide| slide.optional && !slide.reserve).collect();
            if slides.is_empty() {
                continue;
            }
            let day = self.first_day_of(number).map(|day| day.day);
            let minutes = sum(slides.iter().map(|slide| slide.minutes));
            let on_day = days.entry(day).or_insert(DayCuts { day, minutes: None, modules: Vec::new() });
            on_day.modules.push(ModuleCuts { title: plan.title, minutes, slides });
        }
        // what is on no day comes last
        let (none, some): (Vec<_>, Vec<_>) = days.into_values().partition(|cuts| cuts.day.is_none());
        let all = some.into_iter().chain(none);
        all.map(|cuts| DayCuts { minutes: sum(cuts.modules.iter().map(|module| module.minutes)), ..cuts }).collect()
    }

    /// The day on which a chapter begins.
    fn first_day_of(&self, number: ModuleNumber) -> Option<&Day> {
        self.rows_of(number).next().map(|(day, _)| day)
    }

    fn slide_plan<'a>(&self, placed: &PlacedSlide<'a>) -> SlidePlan<'a> {
        SlidePlan {
            number: placed.number,
            title: &placed.slide.words,
            minutes: self.minutes_of(placed),
            optional: placed.is_optional(),
            reserve: placed.is_reserve(),
            label: placed.section.filter(|_| placed.is_first).map(|section| &*section.label),
        }
    }
}

/// What is to be done at a slide.
fn task<'a>(placed: &PlacedSlide<'a>) -> Option<Task<'a>> {
    use CalloutKind::{Case, Exercise, Film, Link, Question, TrafficLight};
    let callout = placed.slide.callout.as_ref()?;
    matches!(callout.kind, Exercise | Question | Case | TrafficLight | Film | Link).then(|| Task {
        number: placed.number,
        title: &placed.slide.words,
        kind: Phrase::name("kind", callout.kind.word()),
        form: callout.form.map(|form| Phrase::name("form", form.word())),
        part: callout.part.as_ref().map(|part| part.number),
        minutes: placed.slide.time.minutes(placed.slide.layout, None),
        plenary: callout.plenary,
        address: callout.link.as_ref().and_then(|link| link.address.as_deref()),
    })
}
