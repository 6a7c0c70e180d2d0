package dev.streambook.recommender.live.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.streambook.recommender.live.LiveProcess;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** How busy the processors are from now on. */
final class Busy {

    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final LiveProcess program;
    private final long began = System.nanoTime();
    private final Duration before;

    Busy(LiveProcess program) {
        this.program = program;
        this.before = program.cpu();
        MACHINE.getCpuLoad(); // the next one is the mean since this one
    }

    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    /** How many processors the program has used, how busy all of them were with everything, and the machine's load now. */
    void addTo(Map<String, Object> row) {
        double used = program.cpu().minus(before).toNanos() / 1e9 / seconds();
        row.put("processors used", String.format(Locale.ROOT, "%.2f", used));
        row.put("machine busy", String.format(Locale.ROOT, "%.0f %%", MACHINE.getCpuLoad() * 100));
        row.put("load", String.format(Locale.ROOT, "%.1f", MACHINE.getSystemLoadAverage()));
    }
}
