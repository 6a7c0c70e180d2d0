package dev.streambook.workbook.harness;

/** Unwinds a thread whose run is over. */
final class SentHome extends Error {

    private static final long serialVersionUID = 1L;

    SentHome() {
        super("the run is over", null, false, false);
    }
}
