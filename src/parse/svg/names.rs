//! What an SVG may hold: the names of its elements, attributes and properties, and the namespaces of programs that draw.
//!
//! The lists are those of SVG 2, of SVG 1.1 where programs still write that, and of CSS, without what runs, links, moves or shows
//! another file.

use std::collections::HashSet;
use std::sync::LazyLock;

/// Names of one kind.
type Names = LazyLock<HashSet<&'static str>>;

/// The namespace of SVG.
pub(super) const SVG: &str = "http://www.w3.org/2000/svg";

/// The namespace of the older form of `href`.
pub(super) const XLINK: &str = "http://www.w3.org/1999/xlink";

/// The namespace of `xml:lang`.
pub(super) const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// The attributes of [`XLINK`] that may stand; where `href` leads is looked at.
pub(super) const XLINK_ATTRIBUTES: [&str; 5] = ["href", "type", "title", "show", "actuate"];

/// The attributes of [`XML`] that may stand: not `base`, which moves where references lead.
pub(super) const XML_ATTRIBUTES: [&str; 3] = ["space", "lang", "id"];

/// What the namespaces begin with in which programs that draw keep what is their own; a browser makes nothing of it.
const EDITORS: [&str; 13] = [
    "http://www.inkscape.org/namespaces/",
    "http://sodipodi.sourceforge.net/DTD/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://creativecommons.org/ns#",
    "http://web.resource.org/cc/",
    "http://purl.org/dc/",
    "http://ns.adobe.com/",
    "http://www.bohemiancoding.com/sketch/ns",
    "http://www.serif.com/",
    "http://www.figma.com/figma/ns",
    "https://boxy-svg.com",
    "http://www.openclipart.org/",
    "http://www.openswatchbook.org/",
];

/// The elements whose text is drawn.
pub(super) const DRAWN_TEXT: [&str; 3] = ["text", "tspan", "textPath"];

/// The elements that draw, hold what is drawn, or say what it is.
static ELEMENTS: Names = LazyLock::new(|| {
    names(
        "\
    circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite \
     feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR \
     feGaussianBlur feMerge feMergeNode feOffset fePointLight feSpecularLighting feSpotLight feTile \
     filter g line linearGradient marker mask metadata path pattern polygon polyline radialGradient rect \
     stop style svg switch symbol text textPath title tspan use",
    )
});

/// The attributes that are no properties.
static ATTRIBUTES: Names = LazyLock::new(|| {
    names(
        "\
    accumulate amplitude azimuth baseFrequency baseProfile bias class clipPathUnits content contentScriptType \
     contentStyleType diffuseConstant divisor dx dy edgeMode elevation exponent externalResourcesRequired filterRes \
     filterUnits focusable fr fx fy gradientTransform gradientUnits href id in in2 intercept k1 k2 k3 k4 \
     kernelMatrix kernelUnitLength lang lengthAdjust limitingConeAngle markerHeight markerUnits markerWidth \
     maskContentUnits maskUnits media method mode numOctaves offset operator order orient path pathLength \
     patternContentUnits patternTransform patternUnits points pointsAtX pointsAtY pointsAtZ preserveAlpha \
     preserveAspectRatio primitiveUnits radius refX refY requiredExtensions requiredFeatures result role rotate \
     scale seed side slope spacing specularConstant specularExponent spreadMethod startOffset stdDeviation \
     stitchTiles style surfaceScale systemLanguage tabindex tableValues targetX targetY textLength title type \
     values version viewBox x1 x2 xChannelSelector y1 y2 yChannelSelector zoomAndPan",
    )
});

/// The properties of CSS that say how a drawing looks; most are attributes too.
static PROPERTIES: Names = LazyLock::new(|| {
    names(
        "\
    alignment-baseline background background-color baseline-shift block-progression border clip clip-path clip-rule \
     color color-interpolation color-interpolation-filters color-rendering color-scheme cx cy d direction display \
     dominant-baseline enable-background fill fill-opacity fill-rule filter flood-color flood-opacity font \
     font-family font-feature-settings font-kerning font-optical-sizing font-size font-size-adjust font-stretch \
     font-style font-synthesis font-variant font-variant-alternates font-variant-caps font-variant-east-asian \
     font-variant-ligatures font-variant-numeric font-variant-position font-variation-settings font-weight \
     glyph-orientation-horizontal glyph-orientation-vertical height image-rendering inline-size isolation kerning \
     letter-spacing lighting-color line-height margin marker marker-end marker-mid marker-start mask mask-type \
     max-height max-width min-height min-width mix-blend-mode opacity overflow padding paint-order pointer-events r \
     rx ry shape-inside shape-margin shape-padding shape-rendering solid-color solid-opacity stop-color stop-opacity stroke stroke-dasharray \
     stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width tab-size \
     text-align text-anchor text-decoration text-decoration-color text-decoration-line text-decoration-style \
     text-indent text-orientation text-overflow text-rendering text-shadow text-transform text-underline-offset \
     text-wrap transform transform-box transform-origin unicode-bidi user-select vector-effect vertical-align \
     visibility white-space white-space-collapse width word-spacing word-wrap writing-mode x y",
    )
});

/// The functions of CSS that may stand in a value, `url` for what is in the picture itself.
static FUNCTIONS: Names = LazyLock::new(|| {
    names(
        "\
    url rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark calc min max clamp matrix matrix3d \
     translate translatex translatey scale scalex scaley rotate skewx skewy var blur drop-shadow opacity path",
    )
});

fn names(text: &'static str) -> HashSet<&'static str> {
    text.split_ascii_whitespace().collect()
}

/// Whether an element of SVG may stand in a picture.
pub(super) fn is_element(name: &str) -> bool {
    ELEMENTS.contains(name)
}

/// Whether an attribute in no namespace may stand in a picture.
pub(super) fn is_attribute(name: &str) -> bool {
    let is_note = name.starts_with("data-") || name.starts_with("aria-");
    is_note || ATTRIBUTES.contains(name) || is_property(name)
}

/// Whether a property may stand in a picture; those of one program begin with a hyphen.
pub(super) fn is_property(name: &str) -> bool {
    name.starts_with('-') || PROPERTIES.contains(name)
}

/// Whether a function may stand in the value of a property.
pub(super) fn is_function(name: &str) -> bool {
    FUNCTIONS.contains(name)
}

/// Whether a namespace is one of the programs that draw.
pub(super) fn is_of_editor(space: &str) -> bool {
    EDITORS.iter().any(|editor| space.starts_with(editor))
}
