//! Merging sentence by sentence, as diff3 does line by line. Nothing is ever written with conflict markers in it: a merge gives the whole
//! text, or none.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::tokens::{Token, tokens};

/// `ours` with what `theirs` has changed since `base`, or nothing where both have changed the same sentence, or it is not known which
/// of two changes comes first. White space at the end is left out.
///
/// Two changes that touch are both made where their order is that of the sentences: one only rewords a sentence, or no more than one of
/// them adds. What both add at one place, or one adds to a paragraph that the other takes away, would be put somewhere by a guess.
pub(crate) fn merge(base: &str, ours: &str, theirs: &str) -> Option<String> {
    // each ends with a line end, so that the last line is like any other
    let unix = |text: &str| format!("{}\n", text.replace("\r\n", "\n").trim_end());
    let (base, ours, theirs) = (unix(base), unix(ours), unix(theirs));
    let (base, ours, theirs) = (tokens(&base, true), tokens(&ours, true), tokens(&theirs, true));
    let our_changes = changes(&base, &ours);
    let mut all = changes(&base, &theirs);
    all.retain(|one| !our_changes.contains(one));
    if all.iter().any(|one| our_changes.iter().any(|other| !one.goes_with(other, &base))) {
        return None;
    }
    all.extend(our_changes.iter().cloned());
    all.sort_by_key(|one| (one.range.start, one.range.end));
    // what nobody has changed stands as in `ours`
    let kept = |range: Range<usize>| {
        let before = our_changes.iter().filter(move |one| one.range.end <= range.start);
        let (gone, new) = before.fold((0, 0), |(gone, new), one| (gone + one.range.len(), new + one.new.len()));
        &ours[range.start - gone + new..range.end - gone + new]
    };
    let (mut out, mut at) = (String::new(), 0);
    for one in &all {
        kept(at..one.range.start).iter().chain(one.new).for_each(|token| out.push_str(token.text));
        at = one.range.end;
    }
    kept(at..base.len()).iter().for_each(|token| out.push_str(token.text));
    out.truncate(out.trim_end().len());
    Some(out)
}

/// Tokens that take the place of a range of others.
#[derive(Clone, Debug)]
struct Change<'a> {
    /// What goes; empty where something is only added.
    range: Range<usize>,
    /// What comes; empty where something is only taken away.
    new: &'a [Token<'a>],
}

impl PartialEq for Change<'_> {
    fn eq(&self, other: &Self) -> bool {
        let keys = |one: &Self| one.new.iter().map(|token| token.key.clone()).collect::<Vec<_>>();
        self.range == other.range && keys(self) == keys(other)
    }
}

impl Change<'_> {
    /// Whether this change and one that somebody else has made can both be made.
    fn goes_with(&self, other: &Self, base: &[Token<'_>]) -> bool {
        let both_add = self.adds() && other.adds();
        let reach = |one: &Self| if both_add { one.reach(base) } else { one.range.clone() };
        let (one, two) = (reach(self), reach(other));
        let overlap = one.start < two.end && two.start < one.end;
        let touch = one.end == two.start || two.end == one.start;
        let is_reworded = self.is_rewording(base) || other.is_rewording(base);
        let is_in_order = is_reworded || self.is_beside(other, base) || other.is_beside(self, base);
        !overlap && (!touch || is_in_order || !(self.adds() || other.adds()))
    }

    fn adds(&self) -> bool {
        self.new.len() > self.range.len()
    }

    /// Whether what it adds has its place though `gone`, which touches it, is only taken away: by what stays, or in one paragraph.
    fn is_beside(&self, gone: &Self, base: &[Token<'_>]) -> bool {
        let mut spaces = base[gone.range.clone()].iter().chain(self.new).filter(|token| token.is_space());
        let first = spaces.next().map(|space| &space.key);
        let is_by_what_stays = !self.range.is_empty() || self.range.start == gone.range.start;
        gone.new.is_empty() && (is_by_what_stays || spaces.all(|space| Some(&space.key) == first))
    }

    /// What it changes, with the space before it where what comes may begin with a sentence that is new.
    fn reach(&self, base: &[Token<'_>]) -> Range<usize> {
        let Range { start, end } = self.range;
        let has_space = start < end && start > 0 && base[start - 1].is_space();
        start - usize::from(has_space)..end
    }

    /// Whether it puts one sentence for another.
    fn is_rewording(&self, base: &[Token<'_>]) -> bool {
        is_rewording(&base[self.range.clone()], self.new)
    }
}

fn is_rewording(old: &[Token<'_>], new: &[Token<'_>]) -> bool {
    matches!((old, new), ([old], [new]) if !old.is_space() && !new.is_space())
}

/// The changes that make one text of another. What is added or taken away begins with the space before it where that is as good, so that
/// a place between two sentences is one place; and beside a sentence that is new, it is not known which of the others was reworded.
fn changes<'a>(old: &[Token<'_>], new: &'a [Token<'a>]) -> Vec<Change<'a>> {
    let mut all: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    for (mut range, mut there) in differences(old, new) {
        let one_way = if range.is_empty() { &new[there.clone()] } else { &old[range.clone()] };
        let is_one_way = range.is_empty() || there.is_empty();
        let is_after_kept = range.start > all.last().map_or(0, |(before, _)| before.end);
        let is_after = |last: &Token<'_>| last.is_space() && last.key == old[range.start - 1].key;
        if is_one_way && is_after_kept && one_way.last().is_some_and(is_after) {
            (range, there) = (range.start - 1..range.end - 1, there.start - 1..there.end - 1);
        }
        match all.last_mut() {
            Some((old_before, new_before)) if is_one_change(old, new, (old_before, new_before), (&range, &there)) => {
                (old_before.end, new_before.end) = (range.end, there.end);
            }
            _ => all.push((range, there)),
        }
    }
    all.into_iter().map(|(range, there)| Change { range, new: &new[there] }).collect()
}

/// The ranges of two texts that differ. Sentences tell what stands where, and spaces no more than what is between them.
fn differences(old: &[Token<'_>], new: &[Token<'_>]) -> Vec<(Range<usize>, Range<usize>)> {
    let sentences = |tokens: &[Token<'_>]| (0..tokens.len()).filter(|at| !tokens[*at].is_space()).collect::<Vec<_>>();
    let keys = |tokens: &[Token<'_>]| tokens.iter().map(|token| token.key.clone()).collect::<Vec<_>>();
    let ([old_at, new_at], [old_keys, new_keys]) = ([sentences(old), sentences(new)], [keys(old), keys(new)]);
    let key = |keys: &[String], at: &[usize]| at.iter().map(|at| keys[*at].clone()).collect::<Vec<_>>();
    let ops = capture_diff_slices(Algorithm::Myers, &key(&old_keys, &old_at), &key(&new_keys, &new_at));
    let kept = ops.iter().filter(|op| matches!(op, DiffOp::Equal { .. }));
    let kept = kept.flat_map(|op| op.old_range().zip(op.new_range())).map(|(one, other)| (old_at[one], new_at[other]));
    let (mut all, mut start, mut at) = (Vec::new(), (0, 0), (0, 0));
    for (one, other) in kept.chain([(old.len(), new.len())]) {
        let between = capture_diff_slices(Algorithm::Myers, &old_keys[start.0..one], &new_keys[start.1..other]);
        let spaces = between.iter().filter(|op| matches!(op, DiffOp::Equal { .. }));
        let spaces = spaces.flat_map(|op| op.old_range().zip(op.new_range()));
        for (one, other) in spaces.map(|(one, other)| (start.0 + one, start.1 + other)).chain([(one, other)]) {
            if (one, other) != at {
                all.push((at.0..one, at.1..other));
            }
            at = (one + 1, other + 1);
        }
        start = at;
    }
    all
}

type Ranges<'a> = (&'a Range<usize>, &'a Range<usize>);

/// Whether there is nothing between two changes, or no more than a space where one of them is more than a rewording.
fn is_one_change(old: &[Token<'_>], new: &[Token<'_>], before: Ranges<'_>, after: Ranges<'_>) -> bool {
    let is_rewording = |(range, there): Ranges<'_>| is_rewording(&old[range.clone()], &new[there.clone()]);
    match &old[before.0.end..after.0.start] {
        [] => true,
        [space] => space.is_space() && !(is_rewording(before) && is_rewording(after)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::merge;

    #[test]
    fn other_sentences_merge_and_the_same_one_does_not() {
        let base = "En setning står her. Den neste følger. Så kommer den siste.";
        let ours = "En setning står hos oss. Den neste følger. Så kommer den siste.";
        let theirs = "En setning står her. Den neste\nfølger etter. Så kommer den siste.";
        let both = "En setning står hos oss. Den neste\nfølger etter. Så kommer den siste.";
        assert_eq!(merge(base, ours, theirs).as_deref(), Some(both));
        assert_eq!(merge(base, ours, &base.replace("står her", "stod her")), None);
        let abbreviated =
            "Ingen, heller ikke f.eks. vararepresentanter, tar imot gaver over 300 kr. i året, jf. Reglementet.";
        let (ours, changed) = (abbreviated.replace("Ingen,", "Ingen hos oss,"), abbreviated.replace("300", "500"));
        assert_eq!(merge(abbreviated, &ours, &changed), None, "it is one sentence");
        // nor does one end before a small letter or a figure
        for base in ["Det står i bok 4. utgave av den.", "Det står i pkt. 4 av den."] {
            assert_eq!(merge(base, &base.replace("Det", "Dette"), &base.replace("den", "boka")), None);
        }
        assert_eq!(merge(base, base, theirs).as_deref(), Some(theirs));
        let ours = &base.replace("står her", "står hos oss");
        assert_eq!(merge(base, ours, base).as_ref(), Some(ours));
        assert_eq!(merge(base, theirs, theirs).as_deref(), Some(theirs));
    }

    #[test]
    fn code_is_compared_as_it_is_written() {
        let base = "Før.\n\n```\na\n  b\n```\n\nEtter.";
        let ours = base.replace("Etter", "Hos oss");
        let theirs = base.replace("  b", "    b");
        let both = theirs.replace("Etter", "Hos oss");
        assert_eq!(merge(base, &ours, &theirs), Some(both));
        assert_eq!(merge(base, &base.replace("  b", " b"), &theirs), None);
        let code = "```\nkode`\n```";
        assert_eq!(merge("`kode`", "`kode`", code).as_deref(), Some(code), "a line of code is no word");
    }

    #[test]
    fn code_and_what_stands_above_and_below_it_have_lines_of_their_own() {
        let (text, code) = ("Slik gjør du", "```\nkode\n```");
        for (base, new) in [
            (text.to_owned(), format!("{text}\n{code}")),
            (format!("{text}. Så."), format!("{text}.\n{code}")),
            (code.to_owned(), format!("{code}\n{text}")),
        ] {
            assert_eq!(merge(&base, &base, &new).as_ref(), Some(&new));
            assert_eq!(merge(&base, &new, &base).as_ref(), Some(&new));
        }
    }

    #[test]
    fn a_carriage_return_ends_no_line() {
        let base = "Før.\n\n```\na\rb\n```\n\nEtter. Slutt.";
        let ours = base.replace("Slutt", "Ferdig");
        let theirs = base.replace("Før", "Først");
        assert_eq!(merge(base, &ours, &theirs), Some(ours.replace("Før", "Først")));
    }

    #[test]
    fn a_new_point_and_a_changed_sentence_merge() {
        let base = "Innledning. Mer.\n\n- en\n- to";
        let ours = "Innledning. Mer hos oss.\n\n- en\n- to";
        let theirs = "Innledning. Mer.\n\n- en\n- to\n- tre";
        assert_eq!(merge(base, ours, theirs).as_deref(), Some("Innledning. Mer hos oss.\n\n- en\n- to\n- tre"));
    }

    #[test]
    fn changes_that_touch_merge_where_their_order_is_known() {
        const BASE: &str = "A. B. C.\n\nD.";
        for (ours, theirs, merged) in [
            // one rewords a sentence
            ("A. Bo. C.\n\nD.", "A. B. X. C.\n\nD.", Some("A. Bo. X. C.\n\nD.")),
            ("A. Bo. C.\n\nD.", "A. X. B. C.\n\nD.", Some("A. X. Bo. C.\n\nD.")),
            ("A. Bo. C.\n\nD.", "A. B.\n\nD.", Some("A. Bo.\n\nD.")),
            ("A. Bo. C.\n\nD.", "B. C.\n\nD.", Some("Bo. C.\n\nD.")),
            ("A. Bo. Co.\n\nD.", "A. B. X. C.\n\nD.", Some("A. Bo. X. Co.\n\nD.")),
            ("A. Bo. C.\n\nD.", "A. B.\n\nC.\n\nD.", Some("A. Bo.\n\nC.\n\nD.")),
            ("A. B. C.\n\nDo.", "A. B. C.\n\nD.\n\nX.", Some("A. B. C.\n\nDo.\n\nX.")),
            ("Ao. B. C.\n\nD.", "X. A. B. C.\n\nD.", Some("X. Ao. B. C.\n\nD.")),
            // one takes away
            ("A. C.\n\nD.", "A. B. X. C.\n\nD.", Some("A. X. C.\n\nD.")),
            ("A. C.\n\nD.", "A. B.\n\nD.", Some("A.\n\nD.")),
            ("A. B. C.", "A. B. C. X.\n\nD.", Some("A. B. C. X.")),
            ("A. B. C.", "A. B. C.\n\nD. X.", None),
            ("A. C.\n\nD.", "A. Bo. C.\n\nD.", None),
            // the sentences that stay are known, though one went and one came
            ("A. X. B. C.\n\nD.", "B. Y. C.\n\nD.", None),
            // both add
            ("A. B. X. C.\n\nD.", "A. B. Y. C.\n\nD.", None),
            ("A. Bo. X. C.\n\nD.", "A. B. Y. C.\n\nD.", None),
            ("A. X. Bo. C.\n\nD.", "A. Y. B. C.\n\nD.", None),
            ("A. B. X. C.\n\nD.", "A. B. Y. Co.\n\nD.", None),
            ("A. B. C. X.\n\nD.", "A. B. C.\n\nY. D.", Some("A. B. C. X.\n\nY. D.")),
            ("A. B. X. C.\n\nD.", "A. B. X. C.\n\nD.", Some("A. B. X. C.\n\nD.")),
            // one makes two paragraphs of one
            ("A. B. X. C.\n\nD.", "A. B.\n\nC.\n\nD.", None),
        ] {
            assert_eq!(merge(BASE, ours, theirs).as_deref(), merged, "{ours:?} {theirs:?}");
            assert_eq!(merge(BASE, theirs, ours).as_deref(), merged, "{theirs:?} {ours:?}");
        }
    }

    /// Sentences, each with what stands before it, after some edits: where, what is done there, and with what.
    fn edited(
        texts: &[(String, &'static str)],
        who: &str,
        edits: &[(usize, usize, usize)],
    ) -> Vec<(String, &'static str)> {
        let mut texts = texts.to_vec();
        for (nth, (at, what, space)) in edits.iter().enumerate() {
            let at = at % (texts.len() + 1);
            match what {
                0 => texts.insert(at, (format!("Ny {who}{nth}."), SPACES[*space])),
                1 if at < texts.len() => drop(texts.remove(at)),
                _ if at < texts.len() => texts[at].0 = format!("Endret {who}{nth}."),
                _ => {}
            }
        }
        texts
    }

    const SPACES: [&str; 4] = [" ", " ", " ", "\n\n"];

    fn written(texts: &[(String, &str)]) -> String {
        let (mut all, first) = (String::new(), texts.first().map_or("", |(text, _)| text));
        texts.iter().skip(1).for_each(|(text, space)| all.push_str(&format!("{space}{text}")));
        format!("{first}{all}")
    }

    fn sentences(text: &str) -> Vec<String> {
        text.split_inclusive('.').map(|one| one.trim().to_owned()).collect()
    }

    proptest! {
        #[test]
        fn a_merge_holds_what_each_has_done_in_its_order(
            spaces in vec(0..SPACES.len(), 1..6),
            ours in vec((0..7usize, 0..3usize, 0..SPACES.len()), 0..3),
            theirs in vec((0..7usize, 0..3usize, 0..SPACES.len()), 0..3),
        ) {
            let texts: Vec<_> = spaces.iter().enumerate().map(|(nth, at)| (format!("Setning {nth}."), SPACES[*at])).collect();
            let (base, ours, theirs) = (written(&texts), edited(&texts, "a", &ours), edited(&texts, "b", &theirs));
            let (ours, theirs) = (written(&ours), written(&theirs));
            prop_assert_eq!(merge(&base, &ours, &base), Some(ours.clone()));
            prop_assert_eq!(merge(&base, &base, &theirs), Some(theirs.clone()));
            let merged = merge(&base, &ours, &theirs);
            prop_assert_eq!(&merged, &merge(&base, &theirs, &ours));
            let [base, ours, theirs] = [base, ours, theirs].map(|text| sentences(&text));
            let Some(merged) = merged.map(|text| sentences(&text)) else { return Ok(()) };
            for (own, other) in [(&ours, &theirs), (&theirs, &ours)] {
                let stays = |one: &&String| !base.contains(one) || other.contains(one);
                let wanted: Vec<&String> = own.iter().filter(stays).collect();
                let there: Vec<&String> = merged.iter().filter(|one| own.contains(one)).collect();
                prop_assert_eq!(wanted, there);
            }
        }
    }
}
