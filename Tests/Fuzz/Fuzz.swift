import SourceProperties

/// What libFuzzer calls with each text that it makes up; `scripts/fuzz` builds and starts it. A text of which something
/// does not hold that holds of every text ends the program, which is what libFuzzer takes for a finding.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let violations = SourceProperties.violations(in: Array(UnsafeBufferPointer(start: data, count: count)))
  if !violations.isEmpty { fatalError(violations.joined(separator: "\n")) }
  return 0
}
