package dev.streambook.engine.storm;

import java.io.Serializable;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.utils.Utils;

/**
 * A spout or bolt as the bytes in its topology. A worker makes it from them at each start.
 *
 * @param bytes the component, Java-serialized
 * @param watchId of the topology's {@link TopologyWatch}
 */
record SerializedComponent(byte[] bytes, String watchId) implements Serializable {

    <T> T component(Class<T> type) {
        return Utils.javaDeserialize(bytes, type);
    }

    TopologyWatch watch() {
        return TopologyWatch.of(watchId);
    }

    /** Reports a crash. An interrupt is not a crash: Storm interrupts the threads of a topology that is killed. */
    void crashed(TopologyContext context, Throwable thrown) {
        if (Utils.exceptionCauseIsInstanceOf(InterruptedException.class, thrown)) {
            throw new IllegalStateException("the topology is being killed", thrown);
        }
        watch().crashed(new ComponentCrash(context.getThisComponentId(), context.getThisTaskId(), thrown));
    }
}
