//! The macro that declares diagnostics.

/// Declares diagnostics of a stage: for each, its code, and a function that takes its place and its arguments and gives the
/// [`Diagnostic`](super::Diagnostic). The number behind `=>` says how many ways out the catalogues have for it, as attributes `.way1`,
/// `.way2` …, which take the same arguments.
///
/// ```text
/// diagnostics! { "parse":
///     Figure no_picture(name) => 1
/// }
/// ```
macro_rules! diagnostics {
    ($stage:literal: $($(#[$doc:meta])* $code:ident $name:ident($($argument:ident),*) $(=> $ways:literal)?)*) => {
        $($(#[$doc])*
        pub(crate) fn $name(
            span: $crate::source::Span,
            $($argument: impl Into<$crate::message::Argument>),*
        ) -> $crate::diagnostic::Diagnostic {
            let arguments = vec![$((stringify!($argument), $argument.into())),*];
            let say = |way| $crate::message::Message {
                id: concat!($stage, ".", stringify!($name)),
                way,
                arguments: arguments.clone(),
            };
            let ways: u8 = 0 $(+ $ways)?;
            let found = $crate::diagnostic::Diagnostic::new($crate::diagnostic::Code::$code, span, say(0));
            (1..=ways).fold(found, |found, way| found.hint(say(way)))
        })*
    };
}
pub(crate) use diagnostics;
