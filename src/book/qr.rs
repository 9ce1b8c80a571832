//! Addresses as QR codes.

use std::fmt::Write as _;

use qrcodegen::QrCodeEcc;
use serde::Serialize;

/// The modules that stay empty on each side (ISO/IEC 18004).
const QUIET_ZONE: i32 = 4;

/// An address as a QR code.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub(crate) struct QrCode {
    /// Its width and height in modules, the empty ones around it included.
    pub(crate) size: i32,
    /// The dark modules as SVG path data, one unit a module.
    pub(crate) path: String,
}

/// An address as a QR code; nothing where it is too long for one.
pub(super) fn code(address: &str) -> Option<QrCode> {
    let code = qrcodegen::QrCode::encode_text(address, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            // writing to a string cannot fail
            let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET_ZONE, y + QUIET_ZONE);
        }
    }
    Some(QrCode { size: code.size() + 2 * QUIET_ZONE, path })
}
