package dev.streambook.unit4.topology;

import java.io.Serializable;
import java.util.function.Supplier;

/**
 * Makes a part of a bolt on the machine where the bolt runs. Storm sends the factory there in serialized form, so it must
 * not capture anything that cannot travel; a constructor reference can.
 */
@FunctionalInterface
public interface PartFactory<T> extends Supplier<T>, Serializable {}
