package dev.streambook.unit3;

import java.io.Serializable;
import java.util.function.Supplier;

/**
 * Makes a part of a bolt on the worker. It travels there inside the bolt, so it must not capture anything that cannot be
 * serialized; a constructor reference can.
 */
@FunctionalInterface
public interface PartFactory<T> extends Supplier<T>, Serializable {}
