package dev.streambook.fault;

/**
 * The process died here, as far as the code under test can tell.
 *
 * <p>An {@link Error}, so that a {@code catch (Exception e)} in that code does not survive its own death.
 */
public final class SimulatedCrash extends Error {

    private static final long serialVersionUID = 1;

    /** @param point where in the code under test, such as {@code between effect and commit} */
    public SimulatedCrash(String point) {
        super("simulated crash: " + point);
    }
}
