package dev.streambook.workbook.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which promises of the contract a test of a specification holds. A failure shows the first one's sentence and section. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Rule {

    /** The ids of the promises, see {@link dev.streambook.workbook.Promise#id()}. */
    String[] value();
}
