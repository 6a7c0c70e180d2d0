package dev.streambook.engine.storm;

import java.util.Map;
import org.apache.storm.Config;
import org.apache.storm.generated.Bolt;
import org.apache.storm.generated.ComponentCommon;
import org.apache.storm.generated.ComponentObject;
import org.apache.storm.generated.SpoutSpec;
import org.apache.storm.generated.StormTopology;
import org.apache.storm.utils.Utils;
import org.json.simple.JSONValue;

/** Puts a guard around each spout and bolt of a topology. */
final class TopologyGuard {

    private TopologyGuard() {}

    /** A copy whose components report to the watch. Components that are not Java objects are left as they are. */
    static StormTopology guarded(StormTopology topology, String watchId) {
        StormTopology guarded = topology.deepCopy();
        for (SpoutSpec spout : guarded.get_spouts().values()) {
            ComponentObject object = spout.get_spout_object();
            if (object.is_set_serialized_java()) {
                wrap(object, new GuardedSpout(new SerializedComponent(object.get_serialized_java(), watchId)));
            }
        }
        for (Bolt bolt : guarded.get_bolts().values()) {
            ComponentObject object = bolt.get_bolt_object();
            if (object.is_set_serialized_java()) {
                wrap(object, new GuardedBolt(new SerializedComponent(object.get_serialized_java(), watchId)));
            }
        }
        return guarded;
    }

    /** How many tasks of the topology's own will report that they have started. */
    static int tasks(StormTopology topology) {
        int tasks = 0;
        for (SpoutSpec spout : topology.get_spouts().values()) {
            tasks += spout.get_spout_object().is_set_serialized_java() ? tasks(spout.get_common()) : 0;
        }
        for (Bolt bolt : topology.get_bolts().values()) {
            tasks += bolt.get_bolt_object().is_set_serialized_java() ? tasks(bolt.get_common()) : 0;
        }
        return tasks;
    }

    private static int tasks(ComponentCommon component) {
        Map<?, ?> settings =
                component.is_set_json_conf() ? (Map<?, ?>) JSONValue.parse(component.get_json_conf()) : Map.of();
        Object tasks = settings.get(Config.TOPOLOGY_TASKS);
        return tasks instanceof Number number ? number.intValue() : Math.max(1, component.get_parallelism_hint());
    }

    private static void wrap(ComponentObject object, Object guard) {
        object.set_serialized_java(Utils.javaSerialize(guard));
    }
}
