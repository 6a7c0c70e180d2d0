package dev.streambook.unit2;

/** The process dies here: an error, because code that catches exceptions must not survive it. */
final class SimulatedCrash extends Error {

    private static final long serialVersionUID = 1L;

    SimulatedCrash(String where) {
        super(where, null, false, false);
    }
}
