package dev.streambook.unit4.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The watermark over several channels, in each of which events are out of order by at most a bound: the time before which
 * no more events are expected. It never goes back.
 *
 * <p>It follows the slowest channel, so a partition that is read ahead of the others closes no window for them. A channel
 * that stays silent while others speak is left out after some ticks, and waited for again from its next event on. When
 * all have fallen silent, nobody is behind: the newest event of all sets the time. What then comes later than the
 * watermark is late.
 */
final class ChannelWatermark {

    private static final class Channel {
        private Instant newest = Instant.MIN;
        private int silentTicks;
    }

    private final int expected;
    private final Duration disorder;
    private final int idleTicks;
    private final Map<Long, Channel> channels = new HashMap<>();
    private Instant newest = Instant.MIN;
    private Instant watermark = Instant.MIN;
    private int unseenTicks;
    private int quietTicks;
    private boolean spoken;

    /**
     * @param expected how many channels there are; the watermark waits for all of them
     * @param disorder how much older than the newest event of its channel an event may be
     * @param idleTicks after how many ticks of silence a channel is not waited for
     */
    ChannelWatermark(int expected, Duration disorder, int idleTicks) {
        this.expected = expected;
        this.disorder = disorder;
        this.idleTicks = idleTicks;
    }

    /** Takes note of an event and returns the watermark. */
    Instant onEvent(long channel, Instant eventTime) {
        if (quietTicks >= idleTicks) {
            awaitAllAgain();
        }
        Channel speaking = channels.computeIfAbsent(channel, absent -> new Channel());
        speaking.silentTicks = 0;
        spoken = true;
        if (eventTime.isAfter(speaking.newest)) {
            speaking.newest = eventTime;
            newest = newest.isAfter(eventTime) ? newest : eventTime;
            advance();
        }
        return watermark;
    }

    /** Lets a tick of the machine's time pass and returns the watermark. */
    Instant onTick() {
        if (spoken) {
            unseenTicks++;
            channels.values().forEach(channel -> channel.silentTicks++);
        }
        quietTicks = spoken ? 0 : quietTicks + 1;
        spoken = false;
        advance();
        return watermark;
    }

    Instant now() {
        return watermark;
    }

    private void awaitAllAgain() {
        channels.values().forEach(channel -> channel.silentTicks = 0);
        unseenTicks = 0;
        quietTicks = 0;
    }

    private void advance() {
        Instant slowest = quietTicks >= idleTicks ? newest : slowest();
        if (slowest.isAfter(Instant.MIN)) {
            Instant reached = slowest.minus(disorder);
            watermark = reached.isAfter(watermark) ? reached : watermark;
        }
    }

    private Instant slowest() {
        if (channels.size() < expected && unseenTicks < idleTicks) {
            return Instant.MIN;
        }
        return channels.values().stream()
                .filter(channel -> channel.silentTicks < idleTicks)
                .map(channel -> channel.newest)
                .min(Instant::compareTo)
                .orElse(Instant.MIN);
    }
}
