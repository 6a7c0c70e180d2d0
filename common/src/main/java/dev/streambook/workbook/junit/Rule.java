package dev.streambook.workbook.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a test of a specification holds the answer to, in a sentence that a failure shows first. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Rule {

    /** The rule, a whole sentence. */
    String value();

    /** The section of the exercise's page that explains it: the heading's anchor, such as {@code half-open-bounds}. */
    String read();
}
