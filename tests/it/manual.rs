//! What a system keeps of lagvis: completions and the manual page.

use crate::driver::{Project, done};

/// What a command prints in a language.
fn printed(language: &str, arguments: &[&str]) -> String {
    done(Project::empty().run_with(arguments, &[("LAGVIS_LANG", language)])).stdout
}

#[test]
fn completions_know_every_command_and_value() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = printed("nb", &["completions", shell]);
        // those of Elvish and PowerShell do not know values
        let values: &[&str] = if matches!(shell, "elvish" | "powershell") { &[] } else { &["handouts", "vscodium"] };
        for word in ["build", "kommune", "editorial", "completions"].iter().chain(values) {
            assert!(script.contains(word), "{shell} lacks {word}");
        }
    }
    let said = Project::empty().run(&["completions", "tcsh"]);
    assert_eq!(said.status, 2);
    assert!(said.stderr.contains("zsh"), "{}", said.stderr);
}

#[test]
fn completions_say_what_an_argument_is_for_in_the_language_that_is_spoken() {
    assert!(printed("nb", &["completions", "fish"]).contains("Regn advarsler som feil"));
    assert!(printed("nn", &["completions", "zsh"]).contains("Rekn åtvaringar som feil"));
}

#[test]
fn the_manual_has_every_command_with_its_arguments_in_the_language_that_is_spoken() {
    for (language, headings, example) in [
        ("en", [".SH NAME", ".SH USAGE", ".SH COMMANDS"], "Example: lagvis new kommune Bergen"),
        ("nb", [".SH NAVN", ".SH BRUK", ".SH KOMMANDOER"], "Eksempel: lagvis new kommune Bergen"),
        ("nn", [".SH NAMN", ".SH BRUK", ".SH KOMMANDOAR"], "Døme: lagvis new kommune Bergen"),
    ] {
        let page = printed(language, &["man"]);
        let found: Vec<&str> = page.lines().filter(|line| line.starts_with(".SH")).collect();
        assert_eq!(found, headings);
        assert!(page.contains(example), "{page}");
        for command in ["lagvis build", "lagvis new kommune", "lagvis completions", "lagvis man"] {
            assert!(page.contains(&format!(".SS \"{command}\"")), "{command}: {page}");
        }
        assert_eq!(page.matches("\\-\\-root").count(), 1, "what all commands take is told once: {page}");
        assert!(!page.contains("Possible values"), "{page}");
    }
}
