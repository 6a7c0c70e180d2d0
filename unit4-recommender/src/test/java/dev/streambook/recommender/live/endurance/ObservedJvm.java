package dev.streambook.recommender.live.endurance;

import com.sun.management.UnixOperatingSystemMXBean;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * What another JVM on this machine says of itself, by JMX, and Linux of it. It has a few threads and connections more for being
 * asked.
 */
final class ObservedJvm implements AutoCloseable {

    private static final String OLD = "Tenured Gen";
    private static final String FULL = "MarkSweepCompact";

    private final long pid;
    private final JMXConnector connector;
    private final MBeanServerConnection beans;

    private ObservedJvm(long pid, JMXConnector connector) throws IOException {
        this.pid = pid;
        this.connector = connector;
        this.beans = connector.getMBeanServerConnection();
    }

    /** It connects to a process of ours and to no other one, so that what comes from there is to be trusted. */
    @SuppressWarnings("BanJNDI")
    static ObservedJvm of(long pid) throws Exception {
        VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
        try {
            return new ObservedJvm(
                    pid, JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent())));
        } finally {
            machine.detach();
        }
    }

    double heapUsed() throws IOException {
        return ManagementFactory.getPlatformMXBean(beans, MemoryMXBean.class)
                        .getHeapMemoryUsage()
                        .getUsed()
                / 1e6;
    }

    /** What the last full collection has left, in megabytes: what somebody still holds on to. */
    double heapAfterCollection() throws IOException {
        return ManagementFactory.getPlatformMXBeans(beans, MemoryPoolMXBean.class).stream()
                        .filter(pool -> pool.getName().equals(OLD))
                        .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                        .sum()
                / 1e6;
    }

    long fullCollections() throws IOException {
        return ManagementFactory.getPlatformMXBeans(beans, GarbageCollectorMXBean.class).stream()
                .filter(collector -> collector.getName().equals(FULL))
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }

    int threads() throws IOException {
        return ManagementFactory.getPlatformMXBean(beans, ThreadMXBean.class).getThreadCount();
    }

    long openFiles() throws IOException {
        return ManagementFactory.getPlatformMXBean(beans, UnixOperatingSystemMXBean.class)
                .getOpenFileDescriptorCount();
    }

    /** Processor time since its start, in seconds. */
    double cpuSeconds() throws IOException {
        return ManagementFactory.getPlatformMXBean(beans, UnixOperatingSystemMXBean.class)
                        .getProcessCpuTime()
                / 1e9;
    }

    /** All its memory in RAM, heap and the rest, in megabytes. */
    double resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                        .findFirst()
                        .orElseThrow()
                * 1024
                / 1e6;
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
