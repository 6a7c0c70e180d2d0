package dev.streambook.unit4;

import java.io.Serializable;
import java.util.function.Supplier;

/**
 * Makes an exercise's part where it is used: in a bolt of Storm, in a task of Spark. Both send the factory there in
 * serialized form, so it must not capture anything that cannot travel; a constructor reference can, and an
 * {@link dev.streambook.workbook.Answer} too.
 */
@FunctionalInterface
public interface PartFactory<T> extends Supplier<T>, Serializable {}
