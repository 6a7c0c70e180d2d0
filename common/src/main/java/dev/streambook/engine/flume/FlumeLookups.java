package dev.streambook.engine.flume;

import java.util.Map;
import java.util.Properties;
import org.apache.commons.text.StringSubstitutor;
import org.apache.commons.text.lookup.StringLookup;
import org.apache.commons.text.lookup.StringLookupFactory;

/** What stands for a value in a Flume file: <code>${env:NAME}</code>, or <code>${key}</code>, another key of the same file. */
public final class FlumeLookups {

    private FlumeLookups() {}

    /**
     * Replaces the lookups in the values of {@code file}. One that finds nothing stays as it is written, unless it says what
     * to take then: <code>${env:NAME:-else}</code>.
     *
     * @param byPrefix what is looked up where, such as environment variables by {@code env}
     */
    public static StringSubstitutor in(Properties file, Map<String, StringLookup> byPrefix) {
        StringLookupFactory factory = StringLookupFactory.INSTANCE;
        StringLookup ownKeys = factory.functionStringLookup(file::getProperty);
        return new StringSubstitutor(factory.interpolatorStringLookup(byPrefix, ownKeys, false));
    }
}
