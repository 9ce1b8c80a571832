//! What is said of the output folder and of what lies in it.

use crate::message::messages;

messages! { "publish":
    no_output(folder, why)
    another_builds(folder)
    is_link()
    is_no_folder()
    holds_home()
    holds_project()
    is_source(source)
    is_repository()
    is_own(folder)
    holds_others()
    manifest_lacks()
    manifest_is_no_file()
    manifest_of_version(version)
    manifest_names(path)
    manifest_damaged(edition, folder, why)
    common_manifest_damaged(folder, why)
    cannot_withdraw(edition, why, site, facilitator)
    in_the_way(path)
}

// zip files of others
messages! { "publish":
    /// The limit is in MiB.
    zip_too_large(limit)
    too_many_in_zip(limit)
    broken_zip(said)
    /// Of one in a form that hides something from some readers, or is for huge files.
    unusual_zip()
    twice_in_zip()
    name_in_other_encoding(name)
    /// A link, a device and the like.
    no_ordinary_file(name)
    locked_file(name)
    packed_unusually(name)
    /// The limit is in MiB.
    file_too_large(name, limit)
}
