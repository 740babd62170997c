#!/usr/bin/env node
import { runDoctor } from './cli'

const { output, exitCode } = await runDoctor(process.argv.slice(2), process.env)
process.stdout.write(`${output}\n`)
process.exitCode = exitCode
