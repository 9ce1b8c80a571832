//! The modules that a layer removes, and so hides.
//!
//! Its record is the fingerprint of all sections of the module, under the module's name among the records of [`REMOVED_FILE`].

use super::context::DriftContext;
use super::model::{Drift, OverrideItem, Stale};
use super::sections::over;
use crate::layer::policy;
use crate::project::Layer;
use crate::records::{REMOVED_FILE, RecordMap};
use crate::source::At;

/// The removed modules, in the layer's first language, and the records of those that are removed no longer.
pub(super) fn detect(context: &DriftContext<'_>, found: &mut Drift) {
    let Layer { modules, config, .. } = context.it;
    let language = context.it.main_language();
    for module in &modules.remove {
        let Some(there) = context.below.modules.get(&module.value) else { continue };
        if policy::refuse_removal(context.project, there, module.span).is_some() {
            continue; // reported as an error
        }
        let key = At::new(String::new(), module.span);
        let of = over(context, (&there.slug, language), key, (OverrideItem::Module, false), &there.sections);
        found.overrides.push(context.compared(of, false, &there.sections, Vec::new));
    }
    for (key, entry) in context.it.records.files.get(REMOVED_FILE).into_iter().flat_map(|records| &records.base) {
        if !modules.remove.iter().any(|module| *module.value == **key) {
            found.stale.push(Stale {
                name: REMOVED_FILE.to_owned(),
                module: Some(key.as_str().into()),
                language: language.clone(),
                file: *config,
                map: RecordMap::Base,
                key: At::new(key.clone(), entry.key),
                is_there: false,
            });
        }
    }
}
