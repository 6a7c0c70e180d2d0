package dev.streambook.workbook;

import java.lang.invoke.MethodType;

/** Primitive types and the classes that box them. */
final class Primitives {

    private Primitives() {}

    static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }
}
