//! What a module holds for those who are to learn: goals that something meets, key points and quizzes, as `holds` in `lagvis.yaml` asks.
//!
//! It is counted over the composed edition. What the base lacks by itself is told of the base's own edition, and of no kommune's, which
//! could not mend it; what only a layer's edition lacks is told where that layer, or one below it, takes it away. Where goals and key points stand is asked of the
//! base alone: a layer may put what is its own last.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::chain::Chain;
use super::composed;
use super::conditions::holds;
use super::messages as say;
use crate::diagnostic::Complaints;
use crate::draft::{InDeck, Learning, Section as Text};
use crate::edition::{Depth, Section, Value};
use crate::markup::CalloutKind;
use crate::project::{Holds, Language};
use crate::source::{At, Span};

/// A module, as the readers of one language have it.
pub(super) struct Lessons<'a> {
    /// The texts that are seen.
    seen: Vec<&'a Text>,
    /// The texts that the base alone would show; none in a module that a layer has made.
    base: Vec<&'a Text>,
    /// Those of them that layers take away or hide, in the order of the layers.
    losses: Vec<Loss<'a>>,
    /// Whether no layer lies over the base.
    is_base: bool,
}

/// A text of the base that a layer takes away or hides.
struct Loss<'a> {
    /// Which layer.
    depth: Depth,
    /// Where that says so.
    span: Span,
    text: &'a Text,
}

impl<'a> Lessons<'a> {
    /// Those of a composed module whose `sections` are seen, where parameters have these values.
    pub(super) fn of(
        module: &'a composed::Module,
        sections: &'a [Section],
        chain: &Chain,
        values: &BTreeMap<Arc<str>, Value>,
        accepted: &[Language],
    ) -> Self {
        let seen = sections.iter().flat_map(|section| &section.passages).map(|passage| passage.text.section());
        let base = of_base(module, values, accepted);
        let mut losses: Vec<Loss<'a>> = base.iter().filter_map(|text| loss(module, text, chain)).collect();
        losses.sort_by_key(|loss| (loss.depth, loss.span));
        Self { seen: seen.collect(), base, losses, is_base: chain.top().is_base() }
    }

    /// Reports what the module lacks of what it must hold, and goals that nothing meets. A module that a layer has made holds what it
    /// will.
    pub(super) fn check_held(&self, asked: Holds, complaints: &mut Complaints) {
        let Some(first) = self.base.first() else { return };
        let Holds { goals, keypoints, quiz } = asked;
        let kinds = [(CalloutKind::Goals, goals), (CalloutKind::Keypoints, keypoints), (CalloutKind::Quiz, quiz)];
        for (kind, wanted) in kinds {
            let count = |texts: &[&Text]| texts.iter().map(|text| learning(text).count(kind)).sum::<usize>();
            let (own, found, wanted) = (count(&self.base), count(&self.seen), wanted as usize);
            let word = kind.word();
            if own < wanted {
                complaints.extend(self.is_base.then(|| say::holds_less(first.heading.span, own, word, wanted)));
            } else if found < wanted {
                let mut left = own;
                let cause = self.losses.iter().find(|loss| {
                    left -= learning(loss.text).count(kind).min(left);
                    left < wanted
                });
                let span = cause.map_or(first.heading.span, |loss| loss.span);
                complaints.push(say::takes_what_is_held(span, found, word, wanted));
            }
        }
        self.check_met(complaints);
    }

    /// Reports each goal that nothing meets: at the goal or, where the base met it, at what a layer takes away.
    fn check_met(&self, complaints: &mut Complaints) {
        let (own_goals, own_met) = (goals(&self.base), met(&self.base));
        let all = met(&self.seen);
        for (at, goal) in goals(&self.seen).into_iter().enumerate() {
            let number = at + 1;
            let is = |met: &&At<u32>| met.value as usize == number;
            if all.iter().any(is) {
                continue;
            }
            let is_own = own_goals.get(at) == Some(&goal);
            let was_met = is_own && own_met.iter().any(is);
            let cause = self.losses.iter().find(|loss| was_met && learning(loss.text).meets.iter().any(|it| is(&it)));
            complaints.extend(match cause {
                Some(loss) => Some(say::goal_no_longer_met(loss.span, number)),
                None => (self.is_base || !is_own).then(|| say::goal_not_met(goal, number)),
            });
        }
    }

    /// Reports numbers of goals that the module does not have: at the text that says them or, where a layer has taken goals away that a
    /// text below it counts on, at that layer, once.
    pub(super) fn check_numbers(&self, complaints: &mut Complaints) {
        let (own, count) = (goals(&self.base).len(), goals(&self.seen).len());
        let of_base = met(&self.base);
        let mut missed = 0;
        for meets in met(&self.seen).into_iter().filter(|meets| meets.value as usize > count) {
            match of_base.contains(&meets) {
                true if meets.value as usize <= own => missed = missed.max(meets.value),
                true => complaints.push(say::no_goal(meets.span, meets.value, own)),
                false => complaints.push(say::no_goal(meets.span, meets.value, count)),
            }
        }
        let cause = self.losses.iter().find(|loss| !learning(loss.text).goals.is_empty());
        complaints.extend(cause.filter(|_| missed > 0).map(|loss| say::fewer_goals(loss.span, count, missed)));
    }
}

/// Reports goals that stand elsewhere than at the beginning of a module, and key points elsewhere than at its end.
pub(super) fn check_places(sections: &[Section], asked: Holds, complaints: &mut Complaints) {
    let last = sections.iter().rposition(|section| section.in_deck == InDeck::Shown).unwrap_or(0);
    for (at, section) in sections.iter().enumerate() {
        let texts = section.passages.iter().map(|passage| passage.text.section());
        for (kind, span) in texts.flat_map(|text| &learning(text).callouts) {
            match kind {
                CalloutKind::Goals if asked.goals > 0 && at != 0 => complaints.push(say::goals_elsewhere(*span)),
                CalloutKind::Keypoints if asked.keypoints > 0 && at != last => {
                    complaints.push(say::keypoints_elsewhere(*span, &sections[last].id));
                }
                _ => {}
            }
        }
    }
}

/// What a text holds for those who are to learn.
fn learning(text: &Text) -> &Learning {
    &text.uses.learning
}

/// The goals of some texts, in order.
fn goals(texts: &[&Text]) -> Vec<Span> {
    texts.iter().flat_map(|text| learning(text).goals.iter().copied()).collect()
}

/// Which goals some texts meet.
fn met<'a>(texts: &[&'a Text]) -> Vec<&'a At<u32>> {
    texts.iter().flat_map(|text| &learning(text).meets).collect()
}

/// The texts that the base alone would show of a module, each in the first of the accepted languages that it has.
fn of_base<'a>(
    module: &'a composed::Module,
    values: &BTreeMap<Arc<str>, Value>,
    accepted: &[Language],
) -> Vec<&'a Text> {
    let Some(front) = module.fronts.first().filter(|front| front.layer.is_base()) else { return Vec::new() };
    let Some((_, first)) = front.drafts.first() else { return Vec::new() };
    let mut texts = Vec::new();
    // below a section that does not exist, nothing exists
    let mut absent_above: Option<u8> = None;
    for section in &first.sections {
        let heading = &section.heading;
        if absent_above.is_some_and(|level| heading.level > level) {
            continue;
        }
        let condition = heading.attributes.condition.as_ref();
        absent_above = condition.filter(|it| !holds(values, &it.value)).map(|_| heading.level);
        let in_language = |language: &Language| {
            let (_, draft) = front.drafts.iter().find(|(known, _)| known == language)?;
            draft.sections.iter().find(|text| text.heading.id == heading.id)
        };
        texts.extend(accepted.iter().find_map(in_language).filter(|_| absent_above.is_none()));
    }
    texts
}

/// Which layer takes a text of the base away or hides it, if one does.
fn loss<'a>(module: &composed::Module, text: &'a Text, chain: &Chain) -> Option<Loss<'a>> {
    if let Some((layer, span)) = module.removed.get(&text.heading.id) {
        return Some(Loss { depth: chain.depth(*layer)?, span: *span, text });
    }
    let section = module.sections.iter().find(|section| section.id == text.heading.id)?;
    let hider = Some(&section.contributions[section.top()]).filter(|one| !one.first)?;
    Some(Loss { depth: chain.depth(hider.layer)?, span: hider.heading().span, text })
}
