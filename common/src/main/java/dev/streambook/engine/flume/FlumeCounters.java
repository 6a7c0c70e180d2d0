package dev.streambook.engine.flume;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import javax.management.Attribute;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** What Flume counts of a component, which it registers by kind and name in the JVM's management server. */
final class FlumeCounters {

    private FlumeCounters() {}

    /**
     * The counters by Flume's own names, or empty if the component has none.
     *
     * @param kind {@code source}, {@code channel} or {@code sink}
     */
    static Map<String, Long> of(String kind, String component) {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        try {
            ObjectName name = new ObjectName("org.apache.flume.%s:type=%s".formatted(kind, component));
            return server.isRegistered(name) ? read(server, name) : Map.of();
        } catch (JMException e) {
            throw new IllegalStateException("cannot read the counters of %s %s".formatted(kind, component), e);
        }
    }

    private static Map<String, Long> read(MBeanServer server, ObjectName name) throws JMException {
        String[] names = Arrays.stream(server.getMBeanInfo(name).getAttributes())
                .map(MBeanAttributeInfo::getName)
                .toArray(String[]::new);
        Map<String, Long> counters = new TreeMap<>();
        for (Attribute attribute : server.getAttributes(name, names).asList()) {
            if (attribute.getValue() instanceof Long count) {
                counters.put(attribute.getName(), count);
            }
        }
        return counters;
    }
}
