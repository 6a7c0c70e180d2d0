package dev.streambook.workbook.junit;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Shows {@code an_event_is_in_its_window(Windows)} as "an event is in its window". */
public final class SentenceNames extends DisplayNameGenerator.Standard {

    @Override
    public String generateDisplayNameForMethod(List<Class<?>> enclosing, Class<?> testClass, Method method) {
        return method.getName().replace('_', ' ');
    }
}
